// 07-find-the-bugs update: = makes another tensor
// cause: copy_ | sub_ | in place | another tensor | other tensors | new tensor~
// never: from m | the sign

m = m - lr * m.grad;
c = c - lr * c.grad;
