// 01-one-sample backward
// 1:6-14 CS1061 'torch.Tensor' does not contain a definition for 'backwards' and no accessible extension method 'backwards' accepting a first argument of type 'torch.Tensor' could be found (are you missing a using directive or an assembly reference?)
//   Did you mean `backward`?

loss.backwards();
