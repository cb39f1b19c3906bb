// 01-one-sample backward: reset where there is nothing yet
// line: 1
// cause: no gradient yet | gradient yet | before the first backward | before backward | backward has not | no backward yet | not yet | ?.zero_ | null | nothing to reset
// never: reassigned | exit code

m.grad.zero_();
c.grad.zero_();
loss.backward();
