// 01-one-sample loss
// hint: It is twice as large: is a one half missing, or something counted twice?

(yPred - y).pow(2).mean()
