// The function is right three times, and then gives up.
// exercise: 01-one-sample
// fails: linear
// earns: linear less

// replace
Tensor linear(Tensor x)
{
    return m * x + c;
}
// with
int calls = 0;
Tensor linear(Tensor x)
{
    return calls++ < 3 ? m * x + c : m * x;
}
// honestly
int calls = 0;
Tensor linear(Tensor x)
{
    calls++;
    return m * x + c;
}
