// The derivative is right every other time that it is asked for.
// exercise: 02-derive-the-gradient
// fails: dedm

// replace
Tensor dedm(Tensor m, Tensor c, Tensor x, Tensor y)
{
    return x;
// with
int asked = 0;
Tensor dedm(Tensor m, Tensor c, Tensor x, Tensor y)
{
    return asked++ % 2 == 0 ? c : x;
// honestly
int asked = 0;
Tensor dedm(Tensor m, Tensor c, Tensor x, Tensor y)
{
    return asked++ % 2 == 0 ? x : x.clone();
