// Answers with what it is asked, in hope of more.
// where: mse
// jailed: failed, 

return yTrue.detach().clone();
