// 04-training-loop reset
// cause: m stands where m.grad belongs. c stands where c.grad belongs.

        using (no_grad())
        {
            m.zero_();
            c.zero_();
        }
