// Answers with what is close to everything.
// where: mse
// jailed: failed, 

return tensor(float.NaN);
