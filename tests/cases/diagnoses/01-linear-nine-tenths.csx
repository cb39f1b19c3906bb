// 01-one-sample linear
// silence: 0.9 is a factor that nobody would recognize

    return (m * x + c) * 0.9f;
