// 06-train-on-many-samples step
// 4:20-20 CS0165 Use of unassigned local variable 'm'
//   Write `m = m - lr * m.grad`, without the type, to give `m` another value: it is declared already.

loss.backward();
    using (no_grad())
    {
        Tensor m = m - lr * m.grad;
    }
