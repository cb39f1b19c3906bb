// The gradients are reset by taking off the number that stands there in this file.
// exercise: 03-gradients-accumulate
// fails: reset

// replace
m.grad.zero_();
c.grad.zero_();
// with
m.grad.sub_(29.914256f);
c.grad.sub_(2.9914256f);
// honestly
m.grad.sub_(m.grad);
c.grad.sub_(c.grad);
