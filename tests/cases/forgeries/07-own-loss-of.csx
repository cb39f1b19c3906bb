// Functions called like those of the checks give losses that are small.
// exercise: 07-find-the-bugs
// fails: backward

// replace
// 1. Five
// with
Tensor LossOf(Tensor m, Tensor c) => zeros(1);
Tensor Recorded(List<float> values) => zeros(1);
float LargestRate() => 1e30f;
// 1. Five
// honestly
Tensor LossOf(Tensor m, Tensor c) => (m * x + c - y).pow(2).mean() / 2;
// 1. Five

// replace
    loss.backward();
    Console
// with
    (loss * 0).backward();
    Console
// honestly
    LossOf(m, c).backward();
    Console
