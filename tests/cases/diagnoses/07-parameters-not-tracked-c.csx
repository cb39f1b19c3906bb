// 07-find-the-bugs parameters
// silence: the check asks for one number too, so tracking is not what is wrong

Tensor m = randn(1, requires_grad: true);
Tensor c = zeros(5, requires_grad: true);
