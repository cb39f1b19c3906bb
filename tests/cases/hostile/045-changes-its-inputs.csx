// Changes what it was given.
// where: mse
// jailed: passed or failed, 

var answer = (yPred.detach() - yTrue).pow(2).mean() / 2;
using (no_grad()) { yPred.detach().zero_(); yTrue.zero_(); }
return answer;
