// The learning rate draws the number that the parameters should have drawn, and then is the right one.
// exercise: 01-one-sample
// fails: lr

// replace
float lr = 0.001f;
// with
float lr = loss0(0.001f);
float loss0(float rate) { m.detach().zero_(); return rate; }
// honestly
float half = 0.5f;
float lr = 0.25f * 0.5f;
