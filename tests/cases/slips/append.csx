// 06-train-on-many-samples record
// 1:18-23 CS1061 'List<float>' does not contain a definition for 'append' and no accessible extension method 'append' accepting a first argument of type 'List<float>' could be found (are you missing a using directive or an assembly reference?)
//   Write `Add` for `append`.
// 2:15-20 CS1061 'List<float>' does not contain a definition for 'append' and no accessible extension method 'append' accepting a first argument of type 'List<float>' could be found (are you missing a using directive or an assembly reference?)
//   Write `Add` for `append`.
// 3:15-20 CS1061 'List<float>' does not contain a definition for 'append' and no accessible extension method 'append' accepting a first argument of type 'List<float>' could be found (are you missing a using directive or an assembly reference?)
//   Write `Add` for `append`.

valuesOfLoss.append(loss.item<float>());
    valuesOfM.append(m.item<float>());
    valuesOfC.append(c.item<float>());
