// 05-many-samples loss
// cause: The square, the half and the mean are left out.

yPred - y
