// 04-training-loop isConverged
// hint: It says false, whatever it is asked.

    return loss.item<float>() < 0;
