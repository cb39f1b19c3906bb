// 01-one-sample linear: a link is disposed before it is used
// line: 2, 3
// cause: Dispose | disposed | already | thrown away | freed | no longer | gone
// never: exit code | no_grad

Tensor product = m * x;
product.Dispose();
return product + c;
