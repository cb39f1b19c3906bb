// 03-gradients-accumulate again
// silence: the message about adding up says it already

_ = mse(linear(x), y);
