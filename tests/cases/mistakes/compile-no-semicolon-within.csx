// 03-gradients-accumulate reset: no semicolon at the first line
// line: 1
// cause: ;

m.grad.zero_()
c.grad.zero_();
