package fr.relais.testing;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;

/** A class whose package-info is there and says {@code @NullMarked}. */
final class BeInANullMarkedPackage extends ArchCondition<JavaClass> {
    static final ArchCondition<JavaClass> CONDITION = new BeInANullMarkedPackage();

    private BeInANullMarkedPackage() {
        super("be in a package with a @NullMarked package-info");
    }

    @Override
    public void check(JavaClass item, ConditionEvents events) {
        boolean marked = item.getPackage()
                .tryGetPackageInfo()
                .filter(info -> info.isAnnotatedWith(NullMarked.class))
                .isPresent();
        events.add(new SimpleConditionEvent(item, marked, item.getPackageName() + " is not @NullMarked"));
    }
}
