// 06-train-on-many-samples yPred
// cause: c and m have changed places.

c * x + m
