// 01-one-sample linear: m is cut off from autograd
// cause: detach | follow
// never: no_grad() and | swapped

return m.detach() * x + c;
