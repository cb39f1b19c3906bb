// 01-one-sample c: drawn by rand
// cause: randn | normal
// never: tracked

Tensor c = rand(1, requires_grad: true);
