// 05-many-samples mseAvg
// cause: The value is right, but autograd cannot follow how it was computed: item() gives a plain number, which has left its tensor.

    return tensor(mse(yPred, yTrue).mean().item<float>());
