package chat.hearth.torture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlannerTest {

  private static final Cast CAST = Cast.of(6);
  private static final Set<FaultKind> ALL = EnumSet.allOf(FaultKind.class);

  private static List<Step> plan(long seed, Set<FaultKind> kinds) {
    return Planner.plan(seed, CAST, kinds, 120_000);
  }

  private static List<Fault> faults(List<Step> plan) {
    return plan.stream()
        .map(Step::deed)
        .filter(Step.Strike.class::isInstance)
        .map(d -> ((Step.Strike) d).fault())
        .toList();
  }

  @Test
  void the_same_seed_gives_the_same_plan_and_another_another() {
    assertEquals(plan(7, ALL), plan(7, ALL));
    assertNotEquals(plan(7, ALL), plan(8, ALL));
  }

  @Test
  void it_is_in_the_order_of_time_and_ends_in_time() {
    List<Step> plan = plan(7, ALL);
    for (int i = 1; i < plan.size(); i++) {
      assertTrue(plan.get(i - 1).at() <= plan.get(i).at());
    }
    assertTrue(plan.getLast().at() < 120_000);
  }

  @Test
  void all_kinds_strike_in_two_minutes() {
    Set<FaultKind> struck = new HashSet<>();
    faults(plan(7, ALL)).forEach(f -> struck.add(f.kind()));
    assertEquals(ALL, struck);
  }

  @Test
  void a_backup_comes_before_it_is_put_back() {
    List<Fault> restores =
        faults(plan(7, ALL)).stream().filter(f -> f.kind() == FaultKind.RESTORE).toList();
    for (int i = 0; i < restores.size(); i++) {
      assertEquals(i % 2 == 0, restores.get(i) instanceof Fault.Backup);
    }
    assertTrue(restores.size() >= 2);
  }

  @ParameterizedTest
  @EnumSource(value = FaultKind.class, mode = EnumSource.Mode.EXCLUDE, names = "RESTORE")
  void only_what_is_wanted_strikes(FaultKind kind) {
    List<Fault> faults = faults(plan(3, Set.of(kind)));
    assertFalse(faults.isEmpty());
    assertTrue(faults.stream().allMatch(f -> f.kind() == kind));
  }

  @Test
  void without_faults_nothing_strikes() {
    assertTrue(faults(plan(3, Set.of())).isEmpty());
  }

  @Test
  void what_is_struck_is_left_alone_until_it_is_over() {
    Map<Integer, Long> over = new HashMap<>();
    for (Step step : plan(5, ALL)) {
      if (step.deed() instanceof Step.Strike(Fault fault)) {
        assertTrue(over.getOrDefault(fault.device(), 0L) <= step.at(), step.toString());
        over.put(fault.device(), step.at() + fault.lasts());
      }
    }
  }

  @Test
  void no_two_messages_have_the_same_text() {
    Set<String> texts = new HashSet<>();
    for (Step step : plan(5, ALL)) {
      if (step.deed() instanceof Step.Work(int _, Order.Say say)) {
        assertTrue(texts.add(say.text()), say.text());
      }
    }
  }

  @Test
  void all_kinds_of_orders_are_given_and_most_are_to_say_or_to_read() {
    Map<Class<?>, Integer> given = new HashMap<>();
    plan(7, ALL).stream()
        .map(Step::deed)
        .filter(Step.Work.class::isInstance)
        .forEach(d -> given.merge(((Step.Work) d).order().getClass(), 1, Integer::sum));
    Set<Class<?>> others = Set.of(Order.Amend.class, Order.Clock.class, Order.Look.class);
    for (Class<?> kind : kinds(Order.class)) {
      assertTrue(others.contains(kind) || given.containsKey(kind), kind.toString());
    }
    int all = given.values().stream().mapToInt(Integer::intValue).sum();
    int most = given.getOrDefault(Order.Say.class, 0) + given.getOrDefault(Order.Read.class, 0);
    assertTrue(most * 2 > all, given::toString);
  }

  private static Set<Class<?>> kinds(Class<?> sealed) {
    Set<Class<?>> kinds = new HashSet<>();
    for (Class<?> kind : sealed.getPermittedSubclasses()) {
      kinds.add(kind);
      if (kind.isSealed()) {
        kinds.addAll(kinds(kind));
      }
    }
    return kinds;
  }
}
