// Lets libtorch start five hundred threads.
// where: mse
// jailed: passed or failed, limit or failed, rashed or failed, exited

set_num_threads(500);
randn(500, 500).mm(randn(500, 500));
return (yPred - yTrue).pow(2).mean() / 2;
