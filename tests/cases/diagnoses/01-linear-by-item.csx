// 01-one-sample linear
// hint: The value is right, but autograd cannot follow how it was computed: item() gives a plain number, which has left its tensor.

    return x * m.item<float>() + c.item<float>();
