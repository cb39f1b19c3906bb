// 04-training-loop isConverged
// hint: It says true, whatever it is asked.

    return loss.item<float>() > -1;
