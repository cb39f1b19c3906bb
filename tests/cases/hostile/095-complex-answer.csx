// Answers with a complex number.
// where: mse
// jailed: failed, 

return tensor(new System.Numerics.Complex(1, 1));
