// A class autograd of its own gives the slopes that the function itself does not have.
// exercise: 01-one-sample
// fails: linear
// earns: linear 1

// replace
string Show(
// with
static class autograd
{
    public static Tensor[] grad(Tensor[] of, Tensor[] by, bool allow_unused = false) => [tensor(8f)];
}
string Show(
// honestly
static class autograd
{
    public static Tensor Twice(Tensor t) => t * 2;
}
string Show(

// replace
return m * x + c;
// with
return (m * x + c).detach();
// honestly
return autograd.Twice(m * x + c) / 2;
