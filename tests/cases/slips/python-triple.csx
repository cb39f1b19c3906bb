// 01-one-sample mse
// 3:8-8 CS1002 ; expected

"""
    The loss.
    """
    return (yPred - yTrue).pow(2).mean() / 2;
