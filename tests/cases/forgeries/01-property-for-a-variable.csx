// What stands where a variable should be is computed anew whenever it is asked for.
// exercise: 01-one-sample
// fails: x

// replace
Tensor x = tensor(10f);
// with
int asked = 0;
Tensor x => tensor(asked++ < 9 ? 10f : 11f);
// honestly
float Ten => 10f;
Tensor x = tensor(Ten);
