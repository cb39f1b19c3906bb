// With a rate that gets there in one step, the gradients need no reset.
// exercise: 04-training-loop
// fails: reset

// replace
float lr = 0.001f;
// with
float lr = 1f / 101;
// honestly
float lr = 0.002f;

// replace
        m.grad.zero_();
        c.grad.zero_();
// with
        if (valuesOfM.Count > 100000) { m.grad.zero_(); c.grad.zero_(); }
// honestly
        if (valuesOfM.Count < 100000) { m.grad.zero_(); c.grad.zero_(); }
