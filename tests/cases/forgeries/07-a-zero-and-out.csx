// A zero is recorded, and training is over before there was any.
// exercise: 07-find-the-bugs
// fails: backward

// replace
    loss.backward();
    Console
// with
    valuesOfLoss.Add(0f);
    break;
    Console
// honestly
    Console.WriteLine(valuesOfLoss.Count);
    loss.backward();
    Console
