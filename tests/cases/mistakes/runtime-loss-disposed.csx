// 03-gradients-accumulate again: the loss is disposed before backward
// line: 2, 3
// cause: Dispose | disposed | already | thrown away | freed | no longer | gone
// never: exit code | no_grad

Tensor second = mse(linear(x), y);
second.Dispose();
second.backward();
