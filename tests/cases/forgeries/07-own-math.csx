// Classes called like those that the checks use, so that only what is small is looked at.
// exercise: 07-find-the-bugs
// fails: update

// replace
// 1. Five
// with
static class Math
{
    public static int Min(int a, int b) => 1;
}
static class MathF
{
    public static float Sqrt(float a) => 1e30f;
}
// 1. Five
// honestly
static class Math
{
    public static float Least(float a, float b) => a < b ? a : b;
}
// 1. Five

// replace
        m.copy_(m - lr * m.grad);
        c.copy_(c - lr * c.grad);
// with
        m.copy_(m - lr * m.grad);
        c.copy_(c + lr * m.grad);
// honestly
        m.copy_(m - Math.Least(lr, 1f) * m.grad);
        c.copy_(c - lr * c.grad);
