// 01-one-sample loss
// hint: This is what was expected for "the value of yPred".

yPred
