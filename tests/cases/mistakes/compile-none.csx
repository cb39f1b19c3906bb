// 04-training-loop reset: None as in Python
// line: 1
// cause: null

m.grad = None;
c.grad.zero_();
