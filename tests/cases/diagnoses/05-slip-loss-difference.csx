// 05-many-samples loss
// no cause: more than one thing is missing: to reduce it would lead to the next mistake

yPred - y
