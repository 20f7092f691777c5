package dev.berth.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.berth.ports.RunRecorder;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import org.junit.jupiter.api.Test;

/** What a recorder hears by default is nothing, so one that passes on must name everything. */
class DecisionTapTest {

  @Test
  void everythingThatARecorderHears_isPassedOn() throws NoSuchMethodException {
    for (Method heard : RunRecorder.class.getMethods()) {
      if (!Modifier.isStatic(heard.getModifiers())) {
        Method passed = DecisionTap.class.getMethod(heard.getName(), heard.getParameterTypes());
        assertEquals(DecisionTap.class, passed.getDeclaringClass(), heard.getName());
      }
    }
  }
}
