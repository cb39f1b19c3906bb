// The loss function gives what it gave for the first samples, as often as it is asked.
// exercise: 05-many-samples
// fails: mseAvg

// replace
Tensor mseAvg(Tensor yPred, Tensor yTrue)
{
    return mse(yPred, yTrue).mean();
// with
Tensor first = null;
Tensor mseAvg(Tensor yPred, Tensor yTrue)
{
    return first ??= mse(yPred, yTrue).mean();
// honestly
Tensor first = null;
Tensor mseAvg(Tensor yPred, Tensor yTrue)
{
    first ??= mse(yPred, yTrue).mean();
    return mse(yPred, yTrue).mean();
