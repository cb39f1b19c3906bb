// 01-one-sample linear: no_grad as a statement
// cause: using (no_grad()) | until it is disposed | no_grad
// never: item<float>() or detach() | without detach() and item()

no_grad();
return m * x + c;
