// The function is right every other time.
// exercise: 01-one-sample
// fails: linear
// earns: linear less

// replace
Tensor linear(Tensor x)
{
    return m * x + c;
}
// with
bool even = false;
Tensor linear(Tensor x)
{
    even = !even;
    return even ? m * x + c : x - c;
}
// honestly
bool even = false;
Tensor linear(Tensor x)
{
    even = !even;
    return even ? m * x + c : c + x * m;
}
