# exercise 01-one-sample
import torch

torch.manual_seed(42)

x = torch.tensor([10.])
y = torch.tensor([2.])

m = torch.randn(1, requires_grad=True)
c = torch.randn(1, requires_grad=True)


def linear(x: torch.Tensor) -> torch.Tensor:
    return m * x + c


def mse(y_pred: torch.Tensor, y_true: torch.Tensor) -> torch.Tensor:
    return 0.5 * ((y_pred - y_true) ** 2).mean()


lr = 0.001
ypred = linear(x)
print(ypred, y)

loss = mse(ypred, y)
loss.backward()

print(m, m.grad, c, c.grad, x, y)
