// 01-one-sample m
// hint: Asked again with the same numbers it gives something else: it draws random numbers, or keeps something from the call before.

tensor(new[] { Random.Shared.NextSingle() }, requires_grad: true)
