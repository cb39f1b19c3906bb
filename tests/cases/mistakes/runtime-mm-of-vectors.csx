// 05-many-samples mseAvg: a matrix product of what is no matrix
// line: 2
// cause: mm | matrix | matrices | two dimensions | 2D | 1D | dimension~ | `*` | pow | vector~ | dot
// never: exit code | item

Tensor errors = yPred - yTrue;
return errors.mm(errors).mean() / 2;
