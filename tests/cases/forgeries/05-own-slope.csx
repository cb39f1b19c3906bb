// A function called like one of the checks, and a loss that autograd cannot follow.
// exercise: 05-many-samples
// fails: mseAvg
// earns: mseAvg 1.5

// replace
string Show(
// with
Tensor SlopeAt(Func<Tensor, Tensor> f, Tensor at) => at / 8;
string Show(
// honestly
Tensor SlopeAt(Func<Tensor, Tensor> f, Tensor at) => f(at);
string Show(

// replace
return mse(yPred, yTrue).mean();
// with
return mse(yPred, yTrue).mean().detach();
// honestly
return SlopeAt(p => mse(p, yTrue).mean(), yPred);
