// 06-train-on-many-samples step
// 2:5-8 CS0246 The type or namespace name 'with' could not be found (are you missing a using directive or an assembly reference?)
//   Write `using (torch.no_grad())`, and put the lines that belong to it between `{` and `}`.

loss.backward();
    with torch.no_grad():
        m.sub_(lr * m.grad)
        c.sub_(lr * c.grad)
