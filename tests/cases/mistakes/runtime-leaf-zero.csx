// 03-gradients-accumulate reset: the parameters, not their gradients
// line: 1
// cause: m.grad

m.zero_();
c.zero_();
