// 01-one-sample backward
// silence: the gradients of the prediction are no multiple of those of the loss

yPred.backward();
